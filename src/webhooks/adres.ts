import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type Naamzoeker, zoekNaam } from './naam';

/** To which addresses webhooks go besides those of the public internet, and to which ports of the latter. */
export interface Adresregels {
  /** Networks that are no part of the public internet, as `address/prefix`. To loopback among them plain http will do. */
  readonly toegestaan: readonly string[];
  readonly poorten: readonly number[];
}

/** The address of an endpoint is not one that may be called. Says nothing of what is there. */
export class Adresfout extends Error {
  override readonly name = 'Adresfout';
  readonly code = 'ERR_WEBHOOK_ADDRESS';
}

/** Whether it is a network as `toegestaan` has them. */
export const isNet = (tekst: string): boolean => ipaddr.isValidCIDR(tekst);

type Adres = ipaddr.IPv4 | ipaddr.IPv6;

/** Forms in which IPv6 holds an address of IPv4: what is reached is that one. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** All that is given out of IPv6 for the public internet (RFC 4291, 2.4). */
const OPENBAAR_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** The address that is reached; null of what is none. An address in any other than its plain form is none. */
function leesAdres(tekst: string): Adres | null {
  if (isIP(tekst) === 0) return null;
  const adres = ipaddr.parse(tekst.replace(/%.*$/, ''));
  if (!(adres instanceof ipaddr.IPv6)) return adres;
  if (adres.isIPv4MappedAddress()) return adres.toIPv4Address();
  return adres.match(NAT64) ? new ipaddr.IPv4(adres.toByteArray().slice(12)) : adres;
}

const isIn = (adres: Adres, netten: readonly string[]): boolean =>
  netten.some((net) => {
    const [begin, lengte] = ipaddr.parseCIDR(net);
    return begin.kind() === adres.kind() && adres.match([begin, lengte]);
  });

const isOpenbaar = (adres: Adres): boolean =>
  adres.range() === 'unicast' && (adres instanceof ipaddr.IPv4 || adres.match(OPENBAAR_IPV6));

/** Whether a connection to this address may be made: to the public internet, or to a network that is named. */
export function isToegestaan(tekst: string, { toegestaan }: Pick<Adresregels, 'toegestaan'>): boolean {
  const adres = leesAdres(tekst);
  return adres !== null && (isOpenbaar(adres) || isIn(adres, toegestaan));
}

const isEigenMachine = (tekst: string): boolean => leesAdres(tekst)?.range() === 'loopback';

/** The host of a URL, an IPv6 address without its brackets. */
export const hostVan = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** What an endpoint may be called by, whatever it resolves to. Throws an `Adresfout`. */
export function eisAdres(url: URL, regels: Adresregels): void {
  const host = hostVan(url);
  const eigen = isEigenMachine(host) || host === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && eigen)) throw new Adresfout('it must be https');
  if (url.username !== '' || url.password !== '') throw new Adresfout('a URL with credentials is not called');
  if (isIP(host) !== 0 && !isToegestaan(host, regels)) throw new Adresfout('that address is not called');
  const poort = url.port === '' ? 443 : Number(url.port);
  if (!eigen && !regels.poorten.includes(poort)) throw new Adresfout('that port is not called');
}

/**
 * Looks names up for one connection: what it gives is what is connected to, so that a name cannot mean another address
 * between the check and the use. A name of which any address is refused, is refused.
 */
export const bewaakteLookup =
  (regels: Adresregels, zoek: Naamzoeker = zoekNaam): LookupFunction =>
  (host, opties, klaar) => {
    zoek(host, { ...opties, all: true }, (fout, adressen) => {
      if (fout) return klaar(fout, '');
      const [eerste] = adressen;
      if (eerste === undefined || !adressen.every(({ address }) => isToegestaan(address, regels)))
        return klaar(new Adresfout('that name leads to an address that is not called'), '');
      if (opties.all) klaar(null, adressen);
      else klaar(null, eerste.address, eerste.family);
    });
  };
