import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says where a contender listens, in the form of the gateway's own ready line. */
export const ready = (url: string): void => {
  process.stdout.write(`ready: ${url}\n`);
};

/** Listens on a free port of this machine, and says so. */
export function announce(server: Server): void {
  server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}
