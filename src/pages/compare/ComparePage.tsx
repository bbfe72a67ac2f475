import SwapIcon from '@mui/icons-material/SwapHoriz';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ComparedThing, readCompared, writeCompared } from '../../domain/comparedAddress.ts';
import { linkInLanguage } from '../../routing/linkInLanguage.ts';
import { searchTexts } from '../../routing/searchTexts.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CustomerCrumbs } from '../shared/CustomerCrumbs.tsx';
import { useOpenedCustomer } from '../shared/useOpenedCustomer.ts';
import { Compared } from './Compared.tsx';
import { SideCard } from './SideCard.tsx';
import { type ShownSide, useComparedSides } from './useComparedSide.ts';
import { swappedTab } from './useCompareTab.ts';
import './compare.css';

const route = getRouteApi('/signedIn/customers/$customerId/compare');

/** Two uploads of a customer, or an upload and a device batch, compared device by device. Both sides are in the address. */
export function ComparePage() {
  const { t, i18n } = useTranslation('compare');
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const named = searchTexts(search, ['before', 'after', 'tab']);
  const navigate = useNavigate();
  const { name: customerName } = useOpenedCustomer(customerId);
  const [beforeThing, afterThing] = [useThing(named.before), useThing(named.after)];
  const [before, after] = useComparedSides(customerId, beforeThing, afterThing);
  const isUnreadable = (named.before && !beforeThing) || (named.after && !afterThing);
  const isSame = !!beforeThing && !!afterThing && idOf(beforeThing) === idOf(afterThing);

  const show = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...next }), resetScroll: false });
  const link = () => {
    const url = new URL(linkInLanguage(i18n.language));
    for (const [name, side] of [
      ['before', before],
      ['after', after],
    ] as const)
      if (side.thing) url.searchParams.set(name, writeCompared(withName(side)));
    return url.href;
  };
  const title = [before.name, after.name].filter(Boolean).map((name) => name.slice(0, 60));
  return (
    <div className="compare-page">
      <title>{[title.join(' → '), t('title'), customerName].filter(Boolean).join(' · ')}</title>
      <header className="compare-header">
        <div>
          <CustomerCrumbs customerId={customerId} customerName={customerName} />
          <Typography variant="h1">{t('title')}</Typography>
        </div>
        <div className="compare-actions">
          <Button
            variant="outlined"
            startIcon={<SwapIcon />}
            disabled={!beforeThing && !afterThing}
            onClick={() => show({ before: named.after, after: named.before, tab: swappedTab(named.tab) })}
          >
            {t('swap')}
          </Button>
          <CopyButton text={link} label={t('copyLink')} />
        </div>
      </header>
      {isUnreadable && <p role="alert">{t('unreadable')}</p>}
      <div className="compare-sides">
        <SideCard
          {...{ customerId, which: 'before', side: before, other: afterThing }}
          onChoose={(thing) => show({ before: writeCompared(thing) })}
        />
        <SideCard
          {...{ customerId, which: 'after', side: after, other: beforeThing }}
          onChoose={(thing) => show({ after: writeCompared(thing) })}
        />
      </div>
      {isSame && <p role="status">{t('same')}</p>}
      {beforeThing && afterThing && (
        <Compared
          key={`${idOf(beforeThing)} ${idOf(afterThing)}`}
          {...{ customerId, customerName, before, after, tab: named.tab }}
        />
      )}
    </div>
  );
}

/** What a value of the address names; the same object while the value is the same. */
function useThing(text: string | undefined): ComparedThing | null {
  return useMemo(() => (text === undefined ? null : readCompared(text)), [text]);
}

/** The same for the same thing, whatever it is called. */
function idOf(thing: ComparedThing): string {
  return writeCompared(thing.kind === 'upload' ? { ...thing, name: null } : thing);
}

function withName({ thing, nameInLink }: ShownSide): ComparedThing {
  if (thing === null) throw new RangeError('Nothing is chosen.');
  return thing.kind === 'upload' ? { ...thing, name: nameInLink } : thing;
}
