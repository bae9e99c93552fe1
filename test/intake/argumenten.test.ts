import { leesArgumenten } from '../../src/intake/argumenten';

const met = (url: string) => () =>
  leesArgumenten(['--bestand', 'a.csv', '--integratie', 'partner', '--token', 't', '--url', url]);

test.each([
  'http://poort.example',
  'http://10.0.0.5:4000',
  'http://localhost.example',
  'https://wie:wat@poort.example',
  'poort',
])('a token and what a file holds do not go to %s', (url) => expect(met(url)).toThrow('--url must be an https URL'));

test.each(['https://poort.example', 'http://127.0.0.1:4000/', 'http://[::1]:4000', 'http://localhost:4000'])(
  'and do to %s',
  (url) => expect(met(url)()?.url).toBe(url.replace(/\/$/, '')),
);
