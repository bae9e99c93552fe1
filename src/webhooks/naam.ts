import { type LookupAddress, type LookupAllOptions, promises } from 'node:dns';
import { setTimeout as pauze } from 'node:timers/promises';

/** Looks a name up, as `lookup` of node:dns does. */
export type Naamzoeker = (
  host: string,
  opties: LookupAllOptions,
  klaar: (fout: NodeJS.ErrnoException | null, adressen: LookupAddress[]) => void,
) => void;

/** A name server that is silent is asked again, and then left. */
const VRAAG = { timeout: 1_500, tries: 2 };

/** Milliseconds that addresses of the other kind have to come too, once there are some (RFC 8305, 3). */
const OOK_NOG = 100;

const isStil = (uitkomst: PromiseSettledResult<unknown>): boolean =>
  uitkomst.status === 'rejected' && uitkomst.reason?.code === 'ETIMEOUT';

const adressenVan = (uitkomst: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] =>
  uitkomst.status === 'fulfilled' ? uitkomst.value.map((address) => ({ address, family })) : [];

/** Null: name servers do not know it. Rejects when they are silent. */
export async function vraagNaamservers(
  host: string,
  naamservers = new promises.Resolver(VRAAG),
): Promise<LookupAddress[] | null> {
  const vragen = [naamservers.resolve4(host), naamservers.resolve6(host)] as const;
  const alle = Promise.allSettled(vragen);
  const eerste = Promise.any(vragen).then(() => pauze(OOK_NOG, undefined, { ref: false }));
  await Promise.race([alle, eerste.catch(() => alle)]);
  naamservers.cancel();
  const [vier, zes] = await alle;
  const adressen = [...adressenVan(vier, 4), ...adressenVan(zes, 6)];
  if (adressen.length > 0) return adressen;
  if (isStil(vier) || isStil(zes)) throw Object.assign(new Error('no name server answered'), { code: 'ETIMEOUT' });
  return null;
}

let vorige: Promise<unknown> = Promise.resolve();

/** One at a time: a name that takes long holds one thread, and not all of them. */
function vraagSysteem(host: string, opties: LookupAllOptions): Promise<LookupAddress[]> {
  const vraag = vorige.then(() => promises.lookup(host, opties));
  vorige = vraag.catch(() => undefined);
  return vraag;
}

/**
 * Asks name servers itself: the look-up of the system holds a thread for as long as they are silent, and there are few, which
 * tokens and ciphers need too. What they do not know may be a name of this machine or its network: that the system knows.
 */
export const zoekNaam: Naamzoeker = (host, opties, klaar) => {
  const gevonden = host === 'localhost' ? Promise.resolve(null) : vraagNaamservers(host);
  gevonden
    .then((adressen) => adressen ?? vraagSysteem(host, opties))
    .then(
      (adressen) => klaar(null, adressen),
      (fout: NodeJS.ErrnoException) => klaar(fout, []),
    );
};
