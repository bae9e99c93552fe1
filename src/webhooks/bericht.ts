import type { GebeurtenisObject, GebeurtenisSoort } from '../domain/gebeurtenis';

/** Who we are in a message, and where what it is about can be asked. */
export interface Afzender {
  /** URN of NL GOV CloudEvents: `urn:nld:oin:<OIN>:systeem:<naam>`. */
  readonly bron: string;
  /** The address of `/graphql` as callers reach it. */
  readonly adres: string;
}

/** What a message tells of an event. */
export interface Aankondiging {
  readonly id: string;
  readonly soort: GebeurtenisSoort;
  readonly betreft: GebeurtenisObject;
  readonly objectId: string;
  readonly nummer: number;
  readonly op: Date;
}

/** Content type of a CloudEvent in JSON, whole. */
export const CLOUDEVENT = 'application/cloudevents+json';

/** `nl.poortwachter.rapportage.verschenen.v1` */
const typeVan = ({ betreft, soort }: Aankondiging): string =>
  `nl.poortwachter.${betreft.toLowerCase()}.${soort.toLowerCase()}.v1`;

/** Where the object is asked: the question itself, as GraphQL over GET has it. */
function verwijzing(adres: string, { betreft, objectId }: Aankondiging): string {
  const url = new URL(adres);
  url.searchParams.set('query', `{${betreft.toLowerCase()}(id:"${objectId}"){id}}`);
  return url.href;
}

/** As many digits as the largest number has: in the order of text they are in their own. */
const CIJFERS = String(Number.MAX_SAFE_INTEGER).length;

/**
 * The event as an NL GOV CloudEvent in JSON: that something changed and where to ask, and nothing of what it is. The same
 * at every attempt.
 */
export const berichtVan = (aankondiging: Aankondiging, { bron, adres }: Afzender): string =>
  JSON.stringify({
    specversion: '1.0',
    id: aankondiging.id,
    source: bron,
    type: typeVan(aankondiging),
    time: aankondiging.op.toISOString(),
    subject: aankondiging.objectId,
    dataref: verwijzing(adres, aankondiging),
    sequence: String(aankondiging.nummer).padStart(CIJFERS, '0'),
  });
