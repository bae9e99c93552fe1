import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sdl } from '../../schema/sdl';
import { bouwSchema } from './schema';

/*
 * Writes schema/schema.graphql from the classes, or with --check compares it and exits 1 when it differs.
 */
const bestand = join(__dirname, '../../schema/schema.graphql');
const tekst = sdl(bouwSchema());

if (!process.argv.includes('--check')) {
  writeFileSync(bestand, tekst);
  process.stdout.write('schema/schema.graphql written\n');
} else if (existsSync(bestand) && readFileSync(bestand, 'utf8') === tekst) {
  process.stdout.write('schema/schema.graphql is up to date\n');
} else {
  process.stderr.write('schema/schema.graphql differs from the classes: run npm run generate and commit the result\n');
  process.exitCode = 1;
}
