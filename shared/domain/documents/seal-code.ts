/** Base 32 without the letters that people confuse with digits or with each other (I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 16;
const HEX_DIGITS = (CHARACTERS * 5) / 4;

/**
 * The 防伪码 printed on a paper: the first 80 bits of the month's digest, `XXXX-XXXX-XXXX-XXXX`.
 * Throws RangeError when `digestHex` is no hexadecimal text of at least 20 digits.
 */
export function sealCode(digestHex: string): string {
  if (!/^[0-9a-f]+$/i.test(digestHex) || digestHex.length < HEX_DIGITS) {
    throw new RangeError('not a hexadecimal digest of at least 80 bits');
  }
  let bits = BigInt(`0x${digestHex.slice(0, HEX_DIGITS)}`);
  let code = '';
  for (let i = 0; i < CHARACTERS; i++) {
    code = `${ALPHABET[Number(bits & 31n)]}${code}`;
    bits >>= 5n;
  }
  return (code.match(/.{4}/g) as string[]).join('-');
}
