/** Query parameters that say where a reader came from and never change the page; in lower case. */
const names = new Set([
  // Advertisers' click ids.
  ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'ttclid', 'yclid', 'ysclid'],
  ...['igshid', 'igsh', 'li_fat_id', 'rb_clickid', 'epik', 'srsltid', 'dicbo', 'tblci', 'obclid', '_openstat'],
  // Mail and marketing.
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hstc', '__hssc', '__hsfp', 'hsctatracking', 'mkt_tok', 'oly_anon_id'],
  ...['oly_enc_id', 'vero_id', 'vero_conv', 'wickedid', 's_cid', 'sc_cid', 'sc_campaign', 'wt.mc_id', 'wt_zmc', 'xtor'],
  ...['cmp', 'cmpid', 'ncid', 'icid', 'ocid', 'spm', 'trk', 'trkcampaign'],
  // Counters and networks.
  ...['_ga', '_gl', 'ns_source', 'ns_mchannel', 'ns_campaign', 'ns_linkname', 'ns_fee', 'guccounter', 'guce_referrer'],
  ...['guce_referrer_sig', 'ref_src', 'ref_url', '__twitter_impression', 'fb_action_ids', 'fb_action_types'],
  ...['fb_source', 'fb_ref', 'usqp', 'amp_js_v', 'amp_gsa', 'share_id', 'echobox'],
])

/** The same kind of parameters, by their beginning. */
const family =
  /^(utm_|mtm_|piwik_|matomo_|hsa_|(pk|ga)_(campaign|kwd|keyword|source|medium|term|content|place)$|at_(medium|campaign|custom\d|format|link_|ptr_|bbc_))/

/** Whether a parameter may be dropped without changing which article an address names. */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase()
  return names.has(lower) || family.test(lower)
}

/** Whether a parameter asks for the AMP form of a page. */
export function asksForAmp(name: string, value: string): boolean {
  const lower = value.toLowerCase()
  switch (name.toLowerCase()) {
    case 'amp':
      return ['', '1', 'true', 'yes'].includes(lower)
    case 'outputtype':
    case 'output_type':
    case 'output':
      return lower === 'amp'
    default:
      return false
  }
}
