import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../../src/auth/aanvrager';
import { type Persona, personas } from '../../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../../src/auth/issuer';
import type { Willekeur } from '../../../src/demo/willekeur';
import type { Aanvrager } from '../../../src/domain/aanvrager';
import type { Doel } from '../../../src/domain/doel';
import { NU } from '../../support/moment';
import { magTellen } from './zicht';

/** Somebody who asks, for some purposes. */
export interface Vrager {
  readonly persona: Persona;
  readonly doelen: readonly Doel[];
  readonly aanvrager: Aanvrager;
}

/** Everybody the demo set knows who may call at all: every kind, at all five organisaties. */
export async function alleVragers(bron: DataSource): Promise<readonly Persona[]> {
  const alle = await personas(bron, NU);
  return alle.filter(({ doelen }) => doelen.length > 0);
}

/** Who calls as this persona under these purposes, or null when no autorisatie of theirs is in force. */
async function alsVrager(bron: DataSource, persona: Persona, doelen: readonly Doel[]): Promise<Vrager | null> {
  const { azp, sub, scopes } = persona;
  try {
    const aanvrager = await zoekAanvrager(
      bron,
      { issuer: DEV_ISSUER, azp, sub, scopes: new Set(scopes), jti: '' },
      doelen.join(','),
      NU,
    );
    return { persona, doelen, aanvrager };
  } catch {
    return null;
  }
}

/** This persona under a random part of its purposes, or null when no autorisatie of theirs is in force. */
export async function trekVrager(bron: DataSource, persona: Persona, willekeur: Willekeur): Promise<Vrager | null> {
  const alles = await alsVrager(bron, persona, persona.doelen);
  if (!alles) return null;
  // Figures are asked for by themselves (CV-41), mostly by who gets them.
  const telt = persona.doelen.includes('STATISTIEK') && willekeur.kans(magTellen(alles.aanvrager) ? 0.3 : 0.05);
  const deel = persona.doelen.filter((doel) => (telt ? doel === 'STATISTIEK' : willekeur.kans(0.75)));
  return deel.length > 0 ? alsVrager(bron, persona, deel) : alles;
}
