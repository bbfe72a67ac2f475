export const stylesheet = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2024, #e8eaed);
  --muted: light-dark(#565e68, #a3acb8);
  --paper: light-dark(#f6f7f9, #14171b);
  --card: light-dark(#fff, #1d2126);
  --line: light-dark(#d5dae1, #363c45);
  --accent: light-dark(#0b5cad, #7db7f5);
  --bad: light-dark(#a3202b, #ff9a9f);
  font: 15px/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); }
main { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
main.narrow { max-width: 32rem; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.15rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p { margin: .5rem 0; max-width: 70ch; }
a { color: var(--accent); }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
.muted { color: var(--muted); }
.note, .problem { padding: .6rem .8rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); background: var(--card); }
.problem { border-left-color: var(--bad); }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; max-width: none; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .65rem; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.accounts { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .5rem; }
.accounts button { width: 100%; text-align: left; padding: .7rem .9rem; }
.accounts span { display: block; color: var(--muted); font-size: .92em; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .7rem; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; font-weight: 600; color: var(--muted); white-space: nowrap; }
td form { display: flex; gap: .35rem; }
td button { padding: .15rem .5rem; white-space: nowrap; }
td code { white-space: nowrap; }
td.name { min-width: 16rem; }
td.text { min-width: 12rem; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.plain { white-space: nowrap; }
fieldset { border: 1px solid var(--line); border-radius: 8px; background: var(--card); padding: .6rem .9rem .9rem; margin: 0; }
fieldset label { display: inline-flex; flex-direction: column; gap: .15rem; font-size: .9em; color: var(--muted); }
fieldset label input, fieldset label select { color: var(--ink); }
.bad { color: var(--bad); }
`;
