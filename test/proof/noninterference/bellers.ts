import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../../src/auth/aanvrager';
import { type Persona, personas } from '../../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../../src/auth/issuer';
import type { Aanvrager } from '../../../src/domain/aanvrager';
import type { Doel } from '../../../src/domain/doel';
import { NU } from '../../support/moment';

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
export async function alsVrager(bron: DataSource, persona: Persona, doelen: readonly Doel[]): Promise<Vrager | null> {
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
