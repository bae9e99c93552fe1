import { fakerNL } from '@faker-js/faker';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';

describe('packages that are ES modules only work in tests', () => {
  it('jose signs and verifies', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    expect((await jwtVerify(token, publicKey)).payload.sub).toBe('x');
  });

  it('@faker-js/faker gives the same from the same seed', () => {
    fakerNL.seed(1);
    const name = fakerNL.person.fullName();
    fakerNL.seed(1);
    expect(fakerNL.person.fullName()).toBe(name);
  });
});
