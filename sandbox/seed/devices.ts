import { type SeededRandom, seededRandom } from './seededRandom.ts';

/** The identifiers of a seeded device. */
export interface DeviceIdentity {
  readonly serialNumber: string;
  readonly productKey: string;
  readonly oemManufacturerName: string;
  readonly modelName: string;
  /** Assigned by the service when the device is registered. */
  readonly deviceId: string;
}

const digits = '0123456789';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

// Manufacturers and models spelled as in their firmware, with serial numbers in the manufacturer's format.
const manufacturers = [
  {
    name: 'Dell Inc.',
    models: ['Latitude 3420', 'Latitude 5440', 'OptiPlex 7010', 'Precision 3581'],
    serial: (random: SeededRandom) => random.text(6, digits + letters) + random.text(1, '123'),
  },
  {
    name: 'LENOVO',
    models: ['20XXS3HC26', '21HD004SHV', '11T3S0AB00'],
    serial: (random: SeededRandom) =>
      `${random.pick(['PF', 'PC', 'R9', 'MJ'])}${random.text(6, digits + letters)}`,
  },
  {
    name: 'HP',
    models: ['HP EliteBook 840 G9', 'HP ProBook 450 G10', 'ProDesk 600 G5 Desktop Mini'],
    serial: (random: SeededRandom) =>
      `${random.text(1, digits)}C${letters[random.integer(letters.length)]}${random.text(4, digits)}${random.text(3, letters)}`,
  },
  {
    name: 'Microsoft Corporation',
    models: ['Surface Laptop 4', 'Surface Pro 9', 'Surface Go 3'],
    // Leading zeros are significant.
    serial: (random: SeededRandom) => `0${random.text(11, digits)}`,
  },
] as const;

/** The device at a position, always the same for the same seed. */
export function deviceOf(seed: string, position: number): DeviceIdentity {
  const random = seededRandom(`${seed} device ${position}`);
  const manufacturer = random.pick(manufacturers);
  return {
    serialNumber: manufacturer.serial(random),
    productKey: `00${random.text(11, digits)}`,
    oemManufacturerName: manufacturer.name,
    modelName: random.pick<string>(manufacturer.models),
    deviceId: random.guid(),
  };
}
