import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ERROR_CATALOGUE, entryBySlug, errorSlug, explainError, searchCatalogue } from './errorCatalogue.ts';

describe('an error is explained by', () => {
  test.each([
    ['its name', null, 'ZtdDeviceAssignedToOtherTenant', '808'],
    ['its name in another casing', null, 'ZTDDEVICEASSIGNEDTOOTHERTENANT', '808'],
    ['an alias', null, 'ZtdDeviceAssignedToAnotherTenant', '808'],
    ['a short alias', null, 'HashNot4k', '802'],
    ['its name before its number', '812', 'ZtdDeviceAlreadyAssigned', '806'],
    ['its name within a sentence', '900', 'Failed: ZtdDeviceNotFound (serial 5P9KML3).', '812'],
    ['its name in place of the number', 'ZtdDeviceNotFound', null, '812'],
    ['its number alone', '640', null, '640'],
    ['its number with whitespace', ' 640 ', '', '640'],
    ['its number next to an unknown name', '808', 'SomethingElse', '808'],
    ['the number 809 of a profile', '809', 'ZtdProfileIsNotRegistered', '809'],
  ])('%s', (_, code, description, expected) => {
    expect(explainError(code, description)?.code).toBe(expected);
  });

  test('its name if it has no number', () => {
    expect(explainError(null, 'ZtdDeviceDuplicated')).toMatchObject({ code: null, actor: 'nobody' });
  });

  test.each([
    ['804', null],
    ['805', ''],
    ['899', 'SomethingNew'],
    ['0808', null],
    [null, null],
    [null, 'Ztd'],
    // A different error from the catalog's 809, although devices report it with that number.
    ['809', 'ZtdDeviceHasNoAssignedProfile'],
    ['constructor', '__proto__ toString'],
  ])('nothing if no public explanation is known: %j, %j', (code, description) => {
    expect(explainError(code, description)).toBeNull();
  });

  test('a catalog entry or nothing, for any text', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string({ unit: 'binary' })),
        fc.option(fc.string({ unit: 'binary' })),
        (code, description) => {
          const known = explainError(code, description);
          expect(known === null || ERROR_CATALOGUE.includes(known)).toBe(true);
        },
      ),
    );
  });
});

describe('the catalog', () => {
  test('contains each number, name and alias once', () => {
    const keys = ERROR_CATALOGUE.flatMap((known) => [known.code ?? [], known.name, ...known.aliases].flat());
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  test.each(ERROR_CATALOGUE.map((known) => [errorSlug(known), known] as const))(
    'entry %s is found by its address, name and number',
    (slug, known) => {
      expect(entryBySlug(slug)).toBe(known);
      expect(entryBySlug(known.name.toUpperCase())).toBe(known);
      expect(explainError(known.code, null) ?? explainError(null, known.name)).toBe(known);
    },
  );

  test.each(['', '804', 'constructor', '%'])('has no entry at %j', (slug) => {
    expect(entryBySlug(slug)).toBeNull();
  });
});

describe('a search', () => {
  const textsOf = (known: { code: string | null }) =>
    known.code === '808' ? ['Más szervezethez tartozik'] : ['Profil'];
  test.each([
    ['808', ['808']],
    ['SZERVEZETHEZ', ['808']],
    ['mas tartozik', ['808']],
    ['  Más   808 ', ['808']],
    ['anothertenant', ['808']],
    ['808 profil', []],
    ['duplicated', [null]],
    ['tenant szerv', ['808']],
  ])('for %j finds %j', (query, codes) => {
    expect(searchCatalogue(query, textsOf).map((known) => known.code)).toEqual(codes);
  });

  test('for an empty query finds everything', () => {
    expect(searchCatalogue(' ', textsOf)).toEqual(ERROR_CATALOGUE);
  });
});
