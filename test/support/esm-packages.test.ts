import { fakerNL } from '@faker-js/faker';
import { aessiv } from '@noble/ciphers/aes.js';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';

describe('packages that are ES modules only work in tests', () => {
  it('jose signs and verifies', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    expect((await jwtVerify(token, publicKey)).payload.sub).toBe('x');
  });

  it('@noble/ciphers is deterministic and reversible in SIV mode', () => {
    const text = new TextEncoder().encode('cursor');
    const key = new Uint8Array(32).fill(7);
    const sealed = aessiv(key).encrypt(text);
    expect(aessiv(key).encrypt(text)).toEqual(sealed);
    expect(Buffer.from(aessiv(key).decrypt(sealed)).toString()).toBe('cursor');
  });

  it('@faker-js/faker gives the same from the same seed', () => {
    fakerNL.seed(1);
    const name = fakerNL.person.fullName();
    fakerNL.seed(1);
    expect(fakerNL.person.fullName()).toBe(name);
  });
});
