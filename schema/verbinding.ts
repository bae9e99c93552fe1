import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { registreer } from './opsommingen';

export type Richting = 'OPLOPEND' | 'AFLOPEND';
export const RichtingEnum = registreer<Richting>('Richting', 'De richting van een volgorde.', {
  OPLOPEND: 'Van laag naar hoog, van oud naar nieuw.',
  AFLOPEND: 'Van hoog naar laag, van nieuw naar oud.',
});

/** Relay's paging arguments; every list extends them with its own filter and order. */
@ArgsType()
export class Bladeren {
  @Field(() => Int, {
    nullable: true,
    description: 'Hoeveel vanaf het begin, of na after: hoogstens 100. Zonder first en last 50. Niet samen met last.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Alleen wat na deze cursor komt; hoort bij first. Een cursor geldt voor dezelfde aanvrager en volgorde; lees er niets in.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hoeveel vanaf het einde, of voor before: hoogstens 100. Niet samen met first.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Alleen wat voor deze cursor komt; hoort bij last. Een cursor geldt voor dezelfde aanvrager en volgorde; lees er niets in.',
  })
  before?: string | null;
}

@ObjectType({ description: 'Waar een bladzijde begint en eindigt (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Of er na deze bladzijde nog meer is.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Of er voor deze bladzijde nog meer is.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor van het eerste op deze bladzijde; null als zij leeg is.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor van het laatste op deze bladzijde; null als zij leeg is.',
  })
  endCursor: string | null;
}

/** One edge of a list of `knoop`: the named subclass is the GraphQL type. A thunk, because nouns refer to each other. */
export function Edge<T extends object>(knoop: () => ClassType<T>) {
  @ObjectType()
  abstract class EdgeVan {
    @Field(() => knoop(), { description: 'Wat op deze plaats staat.' })
    node: T;

    @Field(() => String, { description: 'De plaats in de lijst, voor after en before.' })
    cursor: string;
  }
  return EdgeVan;
}

/** A page of a list, with edges of `rand` and nodes of `knoop`. */
export function Connection<T extends object, R extends object>(rand: () => ClassType<R>, knoop: () => ClassType<T>) {
  @ObjectType()
  abstract class ConnectionVan {
    @Field(() => [rand()], { description: 'Wat op deze bladzijde staat, elk met zijn cursor.' })
    edges: R[];

    @Field(() => [knoop()], { description: 'Wat op deze bladzijde staat, zonder cursors.' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Waar deze bladzijde begint en eindigt.' })
    pageInfo: PageInfo;

    // simple: graphql-js itself resolves it, and calls the function that counts only when the field is selected
    @Field(() => Int, {
      simple: true,
      nullable: true,
      description:
        'Hoeveel er in de hele lijst staan voor deze aanvrager, na het filter; exact tot en met 10.000 en null als het er meer zijn. Alleen geteld als dit veld wordt gevraagd.',
    })
    totaalAantal: number | null;
  }
  return ConnectionVan;
}
