import { expect, it } from 'vitest';
import { accentedValues } from './accentedValues.ts';

const of = (...cells: string[]) => accentedValues([{ line: 1, cells }]);

it('shows values whose accented letters differ', () => {
  expect(of('Sorozatszám', 'Gyártás', 'Modell', ' Győr ')).toEqual(['Sorozatszám', 'Győr']);
  expect(of('é', 'á', 'ő', 'ű', 'ö')).toEqual(['é', 'á', 'ő', 'ű']);
  expect(of('Model', 'é'.repeat(100))).toEqual([]);
});
