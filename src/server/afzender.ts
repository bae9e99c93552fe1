import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const soortVan = (adres: string): 'ipv4' | 'ipv6' => (isIP(adres) === 6 ? 'ipv6' : 'ipv4');

/** Whether a request comes straight from one of these addresses and networks (`10.0.0.5`, `10.1.0.0/16`). */
export function komtVan(adressen: readonly string[]): (verzoek: FastifyRequest) => boolean {
  const lijst = new BlockList();
  for (const tekst of adressen) {
    const [adres = '', lengte] = tekst.split('/');
    if (lengte === undefined) lijst.addAddress(adres, soortVan(adres));
    else lijst.addSubnet(adres, Number(lengte), soortVan(adres));
  }
  // The address of the connection itself: what a header says of it anybody can write.
  return ({ socket: { remoteAddress: van } }) => van !== undefined && lijst.check(van, soortVan(van));
}
