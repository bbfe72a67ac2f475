import { chance } from './chance.ts';

/** What a partner knows of a device before it is registered. */
export interface DeviceIdentity {
  readonly serialNumber: string;
  readonly productKey: string;
  readonly oemManufacturerName: string;
  readonly modelName: string;
  /** What the service calls the device once it is registered. */
  readonly deviceId: string;
}

const digits = '0123456789';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

// Manufacturer and model as their firmware spells them, with the shape their serial numbers have.
const makers = [
  {
    name: 'Dell Inc.',
    models: ['Latitude 3420', 'Latitude 5440', 'OptiPlex 7010', 'Precision 3581'],
    serial: (pick: ReturnType<typeof chance>) => pick.text(6, digits + letters) + pick.text(1, '123'),
  },
  {
    name: 'LENOVO',
    models: ['20XXS3HC26', '21HD004SHV', '11T3S0AB00'],
    serial: (pick: ReturnType<typeof chance>) =>
      `${pick.pick(['PF', 'PC', 'R9', 'MJ'])}${pick.text(6, digits + letters)}`,
  },
  {
    name: 'HP',
    models: ['HP EliteBook 840 G9', 'HP ProBook 450 G10', 'ProDesk 600 G5 Desktop Mini'],
    serial: (pick: ReturnType<typeof chance>) =>
      `${pick.text(1, digits)}C${letters[pick.whole(letters.length)]}${pick.text(4, digits)}${pick.text(3, letters)}`,
  },
  {
    name: 'Microsoft Corporation',
    models: ['Surface Laptop 4', 'Surface Pro 9', 'Surface Go 3'],
    // Leading zeros count.
    serial: (pick: ReturnType<typeof chance>) => `0${pick.text(11, digits)}`,
  },
] as const;

/** The n-th device of a seed, always the same one. */
export function deviceOf(seed: string, position: number): DeviceIdentity {
  const pick = chance(`${seed} device ${position}`);
  const maker = pick.pick(makers);
  return {
    serialNumber: maker.serial(pick),
    productKey: `00${pick.text(11, digits)}`,
    oemManufacturerName: maker.name,
    modelName: pick.pick<string>(maker.models),
    deviceId: pick.guid(),
  };
}
