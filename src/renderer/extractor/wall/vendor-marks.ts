/**
 * What services that stand before pages write into their own pages: parts of addresses, classes and ids. They occur on
 * articles too, so a mark counts only where hardly any text is.
 */

/** Checks for robots: Cloudflare, reCAPTCHA, hCaptcha, DataDome, HUMAN, Imperva, Akamai, AWS WAF, Arkose, GeeTest, Yandex. */
export const CHALLENGE_MARKS =
  /challenges\.cloudflare\.com|chl_page|cf[-_]chl|cf-turnstile|cf-challenge|challenge-form|challenge-running|g-recaptcha|recaptcha\/(?:api|enterprise)|hcaptcha|h-captcha|captcha-delivery|_incapsula_resource|px-captcha|perimeterx|human-challenge|sec-if-cpt|bm-verify|awswaf|aws-waf|arkoselabs|funcaptcha|geetest|smartcaptcha|friendlycaptcha|frc-captcha|mtcaptcha|ddos-guard|sucuri_cloudproxy|captcha/i

/** Dialogs for consent: OneTrust, Didomi, Quantcast, Sourcepoint, Usercentrics, Cookiebot, TrustArc, iubenda and others. */
export const CONSENT_MARKS =
  /onetrust|optanon|didomi|qc-cmp|quantcast|sp_message|sourcepoint|usercentrics|cookiebot|cybotcookie|trustarc|truste|iubenda|cmpbox|cmp[-_]|fc-consent|fundingchoices|klaro|osano|cookie[-_]?(?:wall|consent|banner|notice|layer)|consent[-_]?(?:wall|form|page|manager)|cookielaw|tarteaucitron|axeptio|cookiefirst|cookieyes|borlabs|privacy[-_]?(?:wall|gate)|consent\./i

/** Places that a script fills. */
export const SHELLS =
  '#root, #app, #__next, #__nuxt, #___gatsby, app-root, #react-root, #svelte, #main-app, [data-reactroot]'

/** Headers by which a service says that its answer is its own check. */
export const CHALLENGE_HEADERS: readonly (readonly [name: string, value: RegExp])[] = [
  ['cf-mitigated', /challenge/i],
  ['x-amzn-waf-action', /challenge|captcha/i],
  ['x-datadome', /blocked|captcha/i],
]
