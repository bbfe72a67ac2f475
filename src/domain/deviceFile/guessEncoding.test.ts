import { describe, expect, it } from 'vitest';
import { guessEncoding } from './guessEncoding.ts';
import { type TextEncodingName, textEncodings } from './textEncodings.ts';

/** The bytes of a text in an encoding of one byte per character. */
function encoded(text: string, encoding: TextEncodingName): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

const device = '5P9KML3;Dell Inc.;Latitude 3420';

describe('the encoding of a device file', () => {
  it.each([
    ['windows-1250', `Sorozatszám;Gyártó;Modell\n${device}\n`],
    [
      'windows-1250',
      `Eszköz sorozatszáma;Gyártó;Modell;Hely\n${device};Győri raktár\n${device};fűtött terem\n`,
    ],
    ['windows-1250', `Sorozatszám;Gyártó;Modell;Felhasználó\n${device};Szűcs Győző\n${device};Őrsi Ádám\n`],
    ['windows-1250', `Sorozatszám;Gyártó;Modell;Hely\n${device};Győr\n`],
    ['windows-1250', `Numer seryjny urządzenia;Producent;Model\n${device}\n`],
    ['windows-1250', `Numer seryjny;Producent;Model;Kto\n${device};Łukasz Wiśniewski\n`],
    ['windows-1250', `Sériové číslo;Výrobce;Model;Uživatel\n${device};Jiří Dvořák\n`],
    ['windows-1252', `Geräteseriennummer;Hersteller;Modell\n${device}\n`],
    ['windows-1252', `Seriennummer;Hersteller;Modell;Ort\n${device};Büro München\n${device};Köln\n`],
    ['windows-1252', `Numéro de série;Fabricant;Modèle\n${device}\n`],
    ['windows-1252', `Número de serie;Fabricante;Modelo;Lugar\n${device};Logroño\n`],
    ['windows-1252', `Número de série;Fabricante;Modelo;Localização\n${device};São João\n`],
    ['windows-1252', `Enhetens serienummer;Tillverkare;Modell;Namn\n${device};Åsa Sjöström\n`],
    ['windows-1252', `Serial Number;Manufacturer;Model;Note\n${device};café\n`],
    ['windows-1251', `Серийный номер;Производитель;Модель\n${device}\n`],
    ['windows-1253', `Σειριακός αριθμός;Κατασκευαστής;Τόπος\n${device}\n`],
    ['windows-1254', `Seri numarası;Üretici;Model;Kullanıcı\n${device};Ayşe Yıldız\n`],
  ] as const)('is %s: %s', (encoding, text) => {
    expect(guessEncoding(encoded(text, encoding))).toBe(encoding);
  });

  it('is an East Asian one if its headers are known in it', () => {
    const serialNumber = [0x83, 0x56, 0x83, 0x8a, 0x83, 0x41, 0x83, 0x8b, 0x94, 0xd4, 0x8d, 0x86];
    expect(guessEncoding(Uint8Array.from([...serialNumber, ...Buffer.from(',Model\nA1,B2\n')]))).toBe(
      'shift_jis',
    );
  });

  it('is Windows-1252 if nothing speaks for another', () => {
    expect(guessEncoding(Uint8Array.of(0x81, 0x8d))).toBe('windows-1252');
    expect(guessEncoding(new Uint8Array())).toBe('windows-1252');
  });

  it('is one that browsers can decode', () => {
    for (const encoding of textEncodings) expect(new TextDecoder(encoding).encoding).toBe(encoding);
  });
});
