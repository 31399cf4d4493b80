import { generateKeyPairSync, sign } from 'node:crypto'

/** Enough of DER (ITU-T X.690) for one certificate. */
const der = (tag, ...parts) => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...parts) => der(0x30, ...parts)
const oid = (...bytes) => der(0x06, bytes)
const ECDSA_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
const COMMON_NAME = [0x55, 0x04, 0x03]
const OTHER_NAMES = [0x55, 0x1d, 0x11]
const IS_AUTHORITY = [0x55, 0x1d, 0x13]

/** A key and a certificate for `localhost` that it signed itself: made for a test, trusted by nobody. Both as PEM. */
export function selfSigned() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(oid(...COMMON_NAME), der(0x0c, Buffer.from('localhost')))))
  const time = (text) => der(0x18, Buffer.from(text))
  const extensions = sequence(
    sequence(oid(...OTHER_NAMES), der(0x04, sequence(der(0x82, Buffer.from('localhost'))))),
    sequence(oid(...IS_AUTHORITY), der(0x04, sequence(der(0x01, [0xff])))),
  )
  const facts = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ECDSA_SHA256,
    name,
    sequence(time('20200101000000Z'), time('21200101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
  const signature = sign('sha256', facts, privateKey)
  const certificate = sequence(facts, ECDSA_SHA256, der(0x03, [0], signature))
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
