'use client';

import { useState } from 'react';

/**
 * Where the component library takes the nonce from for a style element of its own. The policy of a page is that of its
 * first load, while every refresh brings a new nonce: the first one stays. Browsers hide a nonce from scripts once
 * parsed, hence the warning that server and browser differ is silenced.
 */
export function StyleNonce({ nonce }: { readonly nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
