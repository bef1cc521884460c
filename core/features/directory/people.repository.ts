import type { Person, Phone } from '../../../contract/directory/directory.contract.js';
import { phoneSchema } from '../../../contract/directory/directory.contract.js';
import { likePattern, whereLike } from '../../db/dialect.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly sample: boolean | number;
  readonly absence: string | null;
}

interface PostRow {
  readonly post_id: string;
  readonly person_id: string;
  readonly rank: string;
  readonly title: string;
}

const maxWords = 6;

/** People, their phones and posts. */
export class PeopleRepository {
  constructor(private readonly unit: UnitOfWork) {}

  /** People for these ids, in the given order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<readonly Person[]> {
    if (ids.length === 0) return [];
    const rows: PersonRow[] = await this.select().whereIn('people.id', [...new Set(ids)]);
    const people = new Map((await this.complete(rows)).map((person) => [person.id, person]));
    return ids.flatMap((id) => people.get(id) ?? []);
  }

  async search(
    text: string,
    unitId: string | undefined,
    limit: number,
  ): Promise<{ people: readonly Person[]; total: number }> {
    const words = text
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word.length > 0)
      .slice(0, maxWords);
    const narrow = <Q extends ReturnType<PeopleRepository['base']>>(query: Q): Q => {
      for (const word of words) void whereLike(query, 'people.search', likePattern(word), this.unit.engine);
      if (unitId !== undefined) void query.where('people.unit_id', unitId);
      return query;
    };
    const [count] = await narrow(this.base()).count<{ n: number | string }[]>({ n: '*' });
    const rows: PersonRow[] = await narrow(this.select()).orderBy('people.rank').limit(limit);
    return { people: await this.complete(rows), total: Number(count?.n ?? 0) };
  }

  /** Holders of a post: A first, then B. */
  async holders(postIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unit
      .db<{ post_id: string; person_id: string; rank: string }>('post_holders')
      .whereIn('post_id', [...new Set(postIds)])
      .orderBy(['post_id', 'rank'])
      .select('post_id', 'person_id', 'rank');
    const holders = new Map<string, string[]>();
    for (const row of rows) holders.set(row.post_id, [...(holders.get(row.post_id) ?? []), row.person_id]);
    return holders;
  }

  private base() {
    return this.unit.db('people').join('units', 'units.id', 'people.unit_id');
  }

  private select() {
    return this.base().select(
      'people.id as id',
      'people.name as name',
      'people.title as title',
      'people.unit_id as unit_id',
      'units.short_name as unit_name',
      'people.sample as sample',
      'people.absence as absence',
    );
  }

  private async complete(rows: readonly PersonRow[]): Promise<readonly Person[]> {
    const ids = rows.map((row) => row.id);
    const phones = await this.phonesOf(ids);
    const posts: PostRow[] = await this.unit
      .db('post_holders')
      .join('posts', 'posts.id', 'post_holders.post_id')
      .whereIn('post_holders.person_id', ids)
      .select(
        'post_holders.post_id as post_id',
        'post_holders.person_id as person_id',
        'post_holders.rank as rank',
        'posts.title as title',
      );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      unitId: row.unit_id,
      unitName: row.unit_name,
      phones: [...(phones.get(row.id) ?? [])],
      sample: Boolean(row.sample),
      ...(row.absence === null ? {} : { absence: row.absence }),
      posts: posts
        .filter((post) => post.person_id === row.id)
        .map((post) => ({ postId: post.post_id, title: post.title, rank: post.rank === 'B' ? 'B' : 'A' })),
    }));
  }

  private async phonesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Phone[]>> {
    const rows = await this.unit
      .db<{ person_id: string; kind: string; number: string }>('phones')
      .whereIn('person_id', [...ids])
      .orderBy(['person_id', 'rank'])
      .select('person_id', 'kind', 'number');
    const phones = new Map<string, Phone[]>();
    for (const row of rows) {
      const phone = phoneSchema.parse({ kind: row.kind, number: row.number });
      phones.set(row.person_id, [...(phones.get(row.person_id) ?? []), phone]);
    }
    return phones;
  }
}
