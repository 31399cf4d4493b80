/**
 * A certificate for `news.test`, signed by itself, and its key. Nobody trusts it but a test that says so; the name cannot
 * exist on the internet (RFC 6761).
 */
export const certificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMO1xAwbBRCcVA0+O
UCyD/A/gFxxRD3+8RQp9Kt7712yhRANCAATWUhq8Aazmy6s+bxW+9iSg9IIbm63H
u4SmnRgrzqwwmgdmTgaAY9AIvEjx3pinyG+9+UnCl03XgVsVakseyIh/
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUHcxqw57JENvLrXBoI50AHKtnoDswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbmV3cy50ZXN0MCAXDTI2MTEyNDAzNTQ1OFoYDzIxMjYxMDMx
MDM1NDU4WjAUMRIwEAYDVQQDDAluZXdzLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATWUhq8Aazmy6s+bxW+9iSg9IIbm63Hu4SmnRgrzqwwmgdmTgaAY9AI
vEjx3pinyG+9+UnCl03XgVsVakseyIh/o2kwZzAdBgNVHQ4EFgQUhGb31+cownb+
uS+o5C3FLPisl4AwHwYDVR0jBBgwFoAUhGb31+cownb+uS+o5C3FLPisl4AwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALggluZXdzLnRlc3QwCgYIKoZIzj0EAwID
SAAwRQIgKkNAAa1YXwNPD+wylxVIzjpuPEAXh591a3bK4/2XAxQCIQC70bFCyVED
55KAg01EuCWGc90jG/6nmna/quZifYPLNw==
-----END CERTIFICATE-----
`,
}
