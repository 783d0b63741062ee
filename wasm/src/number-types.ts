/** What a number is for, as the modules count them. */
export const NUMBER_TYPES = [
  'unknown',
  'fixed_line',
  'mobile',
  'fixed_line_or_mobile',
  'toll_free',
  'premium_rate',
  'shared_cost',
  'voip',
  'personal_number',
  'pager',
  'uan',
  'voicemail',
] as const;

/** What a number is for, in libphonenumber's terms. */
export type NumberType = (typeof NUMBER_TYPES)[number];
