import type { Page } from '@playwright/test';

/**
 * What is wider than the window, and which texts and controls cover one another. Of a page behind a dialog only the dialog counts.
 * Boxes are measured as they are seen: cut where a scrolling or clipping element ends.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly owner: Element;
      readonly name: string;
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }

    const isHiddenOnPurpose = (element: Element) =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest('.visually-hidden, .skip-link:not(:focus)') !== null;

    function seen(owner: Element, rect: DOMRect, name: string): Box | null {
      let { left, top, right, bottom } = rect;
      for (let at: Element | null = owner; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        const frame = at.getBoundingClientRect();
        if (overflowX !== 'visible')
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        if (overflowY !== 'visible')
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        if (position === 'fixed') break;
      }
      return right - left < 1 || bottom - top < 1 ? null : { owner, name, left, top, right, bottom };
    }

    const root = [...document.querySelectorAll('.MuiModal-root')].at(-1) ?? document.body;
    const boxes: (Box | null)[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const owner = text.parentElement;
      if (owner === null || !text.textContent?.trim() || isHiddenOnPurpose(owner)) continue;
      if (owner.closest('script, style, option') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const name = `“${text.textContent.trim().slice(0, 40)}”`;
      for (const rect of range.getClientRects()) boxes.push(seen(owner, rect, name));
    }
    for (const control of root.querySelectorAll('button, a[href], input, select, textarea, [role=img]')) {
      if (isHiddenOnPurpose(control) || getComputedStyle(control).pointerEvents === 'none') continue;
      if (getComputedStyle(control).display === 'inline') continue; // Its texts are measured, line by line.
      const name = `<${control.localName} ${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40)}>`;
      boxes.push(seen(control, control.getBoundingClientRect(), name));
    }

    const found = boxes.filter((box) => box !== null).sort((one, other) => one.top - other.top);
    const faults = found
      .filter(({ left, right }) => left < -0.5 || right > innerWidth + 0.5)
      .map(({ name, left, right }) => `${name} reaches from ${left} to ${right} px`);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
    // The label of a field is on its border, and so within the box of its input.
    const isLabelOf = (one: Element, other: Element) =>
      one.localName === 'label' && one.parentElement?.contains(other) === true;
    for (const [index, one] of found.entries()) {
      for (const other of found.slice(index + 1)) {
        if (other.top > one.bottom) break;
        const [a, b] = [one.owner, other.owner];
        if (a.contains(b) || b.contains(a) || isLabelOf(a, b) || isLabelOf(b, a)) continue;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        // Lines of text touch by a pixel or two.
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (width > 2 && height > 3)
          faults.push(`${one.name} and ${other.name} overlap by ${width} × ${height} px`);
      }
    }
    return faults;
  });
}
