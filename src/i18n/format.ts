import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, locales } from './language.ts';

function formatter(language: Language) {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dateTimes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const utc = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const short = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  const minutes = new Intl.DateTimeFormat(locale, short);
  const minutesOfYear = new Intl.DateTimeFormat(locale, { ...short, year: 'numeric' });
  const unit = (name: 'hour' | 'minute' | 'second' | 'day') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      // Hungarian has no short form that reads well: "5 p", "1 ó".
      unitDisplay: language === 'hu' || name === 'day' ? 'long' : 'short',
    });
  const units = { day: unit('day'), hour: unit('hour'), minute: unit('minute'), second: unit('second') };
  return {
    /** BCP 47, for `Intl`. */
    locale,
    number: (value: number) => numbers.format(value),
    /**
     * A share of 1 as whole percent, rounded down: 100 % only when nothing is missing. The addend keeps 0.29, whose product
     * with 100 is slightly below 29, at 29 %.
     */
    percent: (share: number) => percents.format(Math.floor(share * 100 + 1e-9) / 100),
    /** Local date and time. */
    dateTime: (value: Date) => dateTimes.format(value),
    /** Local date and time to the minute, with the year if it is not the current one: `Mar 9, 9:15 AM`. */
    shortDateTime: (value: Date) =>
      (value.getFullYear() === new Date().getFullYear() ? minutes : minutesOfYear).format(value),
    date: (value: Date) => dates.format(value),
    /** Date and time in UTC, for tooltips: support and Partner Center use UTC. */
    utc: (value: Date) => `${utc.format(value)} UTC`,
    /** Local time of day, for events since the page was opened. */
    time: (value: Date) => clock.format(value),
    /** Milliseconds in their two largest units: `10 min`, `1 hr 5 min`; in Hungarian `10 perc`, `1 óra 5 perc`. */
    duration(ms: number) {
      const seconds = Math.round(ms / 1000);
      const parts = [
        { amount: Math.floor(seconds / 86_400), name: units.day },
        { amount: Math.floor(seconds / 3600) % 24, name: units.hour },
        { amount: Math.floor(seconds / 60) % 60, name: units.minute },
        { amount: seconds % 60, name: units.second },
      ].filter(({ amount }) => amount > 0);
      if (parts.length === 0) return units.second.format(0);
      return parts
        .slice(0, 2)
        .map(({ amount, name }) => name.format(amount))
        .join(' ');
    },
  };
}

const formatters = new Map<Language, Format>();

export type Format = ReturnType<typeof formatter>;

export function formatFor(language: Language): Format {
  const cached = formatters.get(language);
  if (cached) return cached;
  const created = formatter(language);
  formatters.set(language, created);
  return created;
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(isLanguage(i18n.language) ? i18n.language : 'en');
}
