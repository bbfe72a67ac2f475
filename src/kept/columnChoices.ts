import type { ColumnChoices } from '../domain/deviceFile/readDeviceFile.ts';
import { keptDatabase, startingWith } from './database.ts';
import type { KeptColumnChoice } from './records.ts';

export async function keptColumnChoices(account: string): Promise<ColumnChoices> {
  const all = (await (await keptDatabase())?.getAll('columnChoices', startingWith(account))) ?? [];
  return new Map(all.map(({ column, meaning }) => [column, meaning]));
}

export async function keepColumnChoice(choice: KeptColumnChoice): Promise<void> {
  await (await keptDatabase())?.put('columnChoices', choice);
}
