import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { Selection, StoredGroup } from '../../kept/stored.ts';
import { cardList } from '../../ui/cardList.ts';
import { useStoredFacts } from './useStoredWords.ts';

interface StoredItem {
  readonly key: string;
  readonly name: string;
  /** What records of this kind contain. */
  readonly about?: string;
  readonly groups: readonly StoredGroup[];
  readonly selection: Selection;
}

interface StoredListProps {
  readonly title: string;
  readonly items: readonly StoredItem[];
  readonly onDelete: (selection: Selection) => void;
}

/** Items shown at first. */
const shortList = 10;

/** What is stored, in parts that can be deleted. */
export function StoredList({ title, items, onDelete }: StoredListProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const factsOf = useStoredFacts();
  const [isLong, setLong] = useState(false);
  const titleId = useId();
  if (items.length === 0) return null;
  const shown = isLong || items.length <= shortList + 1 ? items : items.slice(0, shortList);
  return (
    <div>
      <Typography variant="h3" id={titleId} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" aria-labelledby={titleId} sx={listSx}>
        {shown.map(({ key, name, about, groups, selection }) => (
          <li key={key}>
            <div>
              <Typography sx={{ fontWeight: 500 }}>
                <bdi>{name}</bdi>
              </Typography>
              {about && <Typography color="textSecondary">{about}</Typography>}
              <Typography color="textSecondary">{factsOf(groups, selection)}</Typography>
            </div>
            {groups.length > 0 && (
              <Button aria-label={t('stored.deleteWhich', { name })} onClick={() => onDelete(selection)}>
                {t('stored.delete')}
              </Button>
            )}
          </li>
        ))}
      </Box>
      {shown.length < items.length && (
        <Button onClick={() => setLong(true)}>
          {t('stored.showAll', { number: format.number(items.length) })}
        </Button>
      )}
    </div>
  );
}

const listSx = {
  ...cardList,
  fontSize: '0.8125rem',
  '& li': { display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', px: 1.5, py: 1 },
  '& li > div': { minWidth: 0 },
  '& p + p': { fontSize: '0.8125rem' },
  '& button': { flex: 'none' },
} as const;
