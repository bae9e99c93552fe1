import { BlockList, isIP } from 'node:net';

const eigen = new BlockList();
eigen.addSubnet('127.0.0.0', 8, 'ipv4');
eigen.addAddress('::1', 'ipv6');

/** Whether `host` (a name or address, an IPv6 one with or without brackets) is this machine alone. */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true;
  const adres = host.replace(/^\[(.*)\]$/, '$1');
  const versie = isIP(adres);
  return versie !== 0 && eigen.check(adres, versie === 6 ? 'ipv6' : 'ipv4');
}
