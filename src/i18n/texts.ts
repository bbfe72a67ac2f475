/** The keys of an English text file with any text as value: what every other language must provide. */
export type Texts<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends readonly string[]
      ? readonly string[]
      : Texts<Catalogue[Key]>;
};
