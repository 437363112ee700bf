/** In which colour a risk of NEWS2 is told; what is not known is no good news. */
export const RISK_TONES = {
  LOW: 'good',
  LOW_MEDIUM: 'fair',
  MEDIUM: 'fair',
  HIGH: 'bad',
  UNKNOWN: 'fair',
} as const;
