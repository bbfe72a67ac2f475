/** The shape of a catalogue with its texts freed: what another language has to provide, key by key. */
export type Texts<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends readonly string[]
      ? readonly string[]
      : Texts<Catalogue[Key]>;
};
