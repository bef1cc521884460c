import { z } from 'zod';

const townSchema = z.object({
  code: z.string(),
  unitId: z.string(),
  name: z.string(),
  shortName: z.string(),
  lat: z.number(),
  lng: z.number(),
  bank: z.enum(['west', 'east']),
});
export type Town = z.infer<typeof townSchema>;

/** The district's towns by plan code. */
export class TownBook {
  private readonly towns: ReadonlyMap<string, Town>;

  constructor(source: unknown) {
    this.towns = new Map(
      z
        .array(townSchema)
        .parse(source)
        .map((town) => [town.code, town]),
    );
  }

  all(): readonly Town[] {
    return [...this.towns.values()];
  }

  get(code: string): Town | undefined {
    return this.towns.get(code);
  }

  name(code: string): string {
    return this.towns.get(code)?.name ?? code;
  }
}
