import type { ColumnChoices, ColumnMeaning } from '../domain/deviceFile/readDeviceFile.ts';
import { keptDatabase, startingWith } from './database.ts';

/** What a column header of a device file means, as somebody said once. */
export interface KeptColumnChoice {
  readonly account: string;
  /** `FileColumn.key`: the same for every file with this header. */
  readonly column: string;
  readonly meaning: ColumnMeaning;
}

export async function keptColumnChoices(account: string): Promise<ColumnChoices> {
  const all = (await (await keptDatabase())?.getAll('columnChoices', startingWith(account))) ?? [];
  return new Map(all.map(({ column, meaning }) => [column, meaning]));
}

export async function keepColumnChoice(choice: KeptColumnChoice): Promise<void> {
  await (await keptDatabase())?.put('columnChoices', choice);
}
