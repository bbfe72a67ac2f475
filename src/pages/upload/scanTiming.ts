/** In milliseconds: scanners need less between two keys, people more. */
const longestGap = 50;
const fewestKeys = 6;

/** Tells the keys of a barcode scanner from those of a person, by how fast they follow each other. */
export class ScanTiming {
  #keys = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Call this for every key, with the time of its event. */
  press(time: number): void {
    this.#keys = time - this.#last <= longestGap ? this.#keys + 1 : 1;
    this.#last = time;
  }

  /** Whether the keys up to this one, Enter included, came from a scanner. */
  get isFast(): boolean {
    return this.#keys > fewestKeys;
  }
}
