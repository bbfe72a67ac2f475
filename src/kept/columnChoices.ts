import type { ColumnChoices } from '../domain/deviceFile/readDeviceFile.ts';
import { startingWith, tryDatabase } from './database.ts';
import type { KeptColumnChoice } from './records.ts';

export async function keptColumnChoices(account: string): Promise<ColumnChoices> {
  const all = await tryDatabase((database) => database.getAll('columnChoices', startingWith(account)), []);
  return new Map(all.map(({ column, meaning }) => [column, meaning]));
}

export async function keepColumnChoice(choice: KeptColumnChoice): Promise<void> {
  await tryDatabase((database) => database.put('columnChoices', choice), null);
}
