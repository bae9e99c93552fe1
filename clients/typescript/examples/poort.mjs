import { readFile } from 'node:fs/promises';
import { clientCredentials, leesSleutel, Poort } from 'poortwachter-client';

const { POORT, ISSUER, CLIENT_ID, SLEUTEL, KID } = process.env;

/** De poort, namens het systeem dat u heeft laten registreren. */
export const poort = new Poort({
  url: POORT,
  token: clientCredentials({
    issuer: ISSUER,
    clientId: CLIENT_ID,
    bewijs: { sleutel: await leesSleutel(await readFile(SLEUTEL, 'utf8')), kid: KID },
    scopes: ['aanmeldingen:schrijven', 'aanmeldingen:lezen', 'rapportages:lezen', 'trajecten:lezen', 'clients:lezen'],
  }),
});
