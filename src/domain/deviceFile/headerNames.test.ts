import { describe, expect, it } from 'vitest';
import { meaningOfHeader } from './headerNames.ts';

describe('a header', () => {
  it.each([
    ['Device Serial Number', 'serialNumber'],
    ['device serial number', 'serialNumber'],
    ['DEVICE_SERIAL_NUMBER', 'serialNumber'],
    ['SerialNumber', 'serialNumber'],
    ['Geräteseriennummer', 'serialNumber'],
    ['GERÄTESERIENNUMMER', 'serialNumber'],
    ['Numero de serie de l’appareil', 'serialNumber'],
    ['SERİ NUMARASI', 'serialNumber'],
    ['Eszköz sorozatszáma', 'serialNumber'],
    ['デバイスのシリアル番号', 'serialNumber'],
    ['Windows Product ID', 'productKey'],
    ['Windows-Produkt-ID', 'productKey'],
    ['Windows-termékazonosító', 'productKey'],
    ['Hardware Hash', 'hardwareHash'],
    ['hardwarehash', 'hardwareHash'],
    ['Hardver kivonata', 'hardwareHash'],
    ['Skrót sprzętu', 'hardwareHash'],
    ['Manufacturer name', 'manufacturer'],
    ['OemManufacturerName', 'manufacturer'],
    ['Herstellername', 'manufacturer'],
    ['Gyártó', 'manufacturer'],
    ['Device model', 'model'],
    ['ModelName', 'model'],
    ['Gerätemodell', 'model'],
    ['Group Tag', 'groupTag'],
    ['Assigned User', 'assignedUser'],
    ['Csoportcímke', 'groupTag'],
    ['Warranty until', null],
    ['', null],
    ['constructor', null],
  ])('%s means %s', (header, meaning) => {
    expect(meaningOfHeader(header)).toBe(meaning);
  });
});
