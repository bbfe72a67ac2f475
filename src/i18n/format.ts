import { useTranslation } from 'react-i18next';
import { type Chosen, useChoice } from '../browser/choices.ts';
import { isLanguage, type Language, locales } from './language.ts';

type Times = Chosen<'times'>;

/** Makes something when it is first needed: a formatter of `Intl` takes a millisecond or two. */
function whenNeeded<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function formatter(language: Language, times: Times) {
  const locale = locales[language];
  const numberFormat = (options: Intl.NumberFormatOptions) =>
    whenNeeded(() => new Intl.NumberFormat(locale, options));
  const dateFormat = (options: Intl.DateTimeFormatOptions) =>
    whenNeeded(() => new Intl.DateTimeFormat(locale, options));
  const numbers = numberFormat({});
  const percents = numberFormat({ style: 'percent', maximumFractionDigits: 0 });
  const isUtc = times === 'utc';
  const zone = isUtc ? { timeZone: 'UTC' } : {};
  const inZone = (options: Intl.DateTimeFormatOptions) => {
    const format = dateFormat({ ...options, ...zone });
    return (value: Date) => format().format(value) + (isUtc ? ' UTC' : '');
  };
  const complete = { dateStyle: 'medium', timeStyle: 'medium' } as const;
  const local = dateFormat(complete);
  const utc = dateFormat({ ...complete, timeZone: 'UTC' });
  const inUtc = (value: Date) => `${utc().format(value)} UTC`;
  const dates = dateFormat({ dateStyle: 'medium', ...zone });
  const days = dateFormat({ month: 'short', day: 'numeric', ...zone });
  const short = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  const minutes = inZone(short);
  const minutesOfYear = inZone({ ...short, year: 'numeric' });
  const yearOf = (value: Date) => (isUtc ? value.getUTCFullYear() : value.getFullYear());
  const unit = (name: 'hour' | 'minute' | 'second' | 'day') =>
    numberFormat({
      style: 'unit',
      unit: name,
      // Hungarian has no short form that reads well: "5 p", "1 ó".
      unitDisplay: language === 'hu' || name === 'day' ? 'long' : 'short',
    });
  const units = { day: unit('day'), hour: unit('hour'), minute: unit('minute'), second: unit('second') };
  return {
    /** BCP 47, for `Intl`. */
    locale,
    number: (value: number) => numbers().format(value),
    /**
     * A share of 1 as whole percent, rounded down: 100 % only when nothing is missing. The addend keeps 0.29, whose product
     * with 100 is slightly below 29, at 29 %.
     */
    percent: (share: number) => percents().format(Math.floor(share * 100 + 1e-9) / 100),
    /** Date and time, local or in UTC as the user chose, like the three below. Times in UTC end in `UTC`. */
    dateTime: inZone(complete),
    /** To the minute, with the year if it is not the current one: `Mar 9, 9:15 AM`. */
    shortDateTime: (value: Date) => (yearOf(value) === yearOf(new Date()) ? minutes : minutesOfYear)(value),
    date: (value: Date) => dates().format(value),
    /** Without the year: `Mar 9`. */
    shortDate: (value: Date) => days().format(value),
    /** Time of day, for events since the page was opened. */
    time: inZone({ timeStyle: 'medium' }),
    /** The other one of the two, for tooltips. */
    otherTime: isUtc ? (value: Date) => local().format(value) : inUtc,
    /** Date and time in UTC, as support and Partner Center use it. */
    utc: inUtc,
    /** Milliseconds in their two largest units: `10 min`, `1 hr 5 min`; in Hungarian `10 perc`, `1 óra 5 perc`. */
    duration(ms: number) {
      const seconds = Math.round(ms / 1000);
      const parts = [
        { amount: Math.floor(seconds / 86_400), name: units.day },
        { amount: Math.floor(seconds / 3600) % 24, name: units.hour },
        { amount: Math.floor(seconds / 60) % 60, name: units.minute },
        { amount: seconds % 60, name: units.second },
      ].filter(({ amount }) => amount > 0);
      if (parts.length === 0) return units.second().format(0);
      return parts
        .slice(0, 2)
        .map(({ amount, name }) => name().format(amount))
        .join(' ');
    },
  };
}

const formatters = new Map<string, Format>();

export type Format = ReturnType<typeof formatter>;

export function formatFor(language: Language, times: Times = 'local'): Format {
  const key = language + times;
  const cached = formatters.get(key);
  if (cached) return cached;
  const created = formatter(language, times);
  formatters.set(key, created);
  return created;
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const [times] = useChoice('times');
  return formatFor(isLanguage(i18n.language) ? i18n.language : 'en', times);
}
