/** The phone's half of a sign-in. */

/** What is needed to ask for a sign-in. */
export interface Codes {
  readonly code: string;
  readonly phoneCode?: string;
}

/** The code of `wx.login`; good once and for five minutes. */
export function loginCode(): Promise<string> {
  return new Promise((resolve, reject) => {
    uni.login({
      provider: 'weixin',
      success: ({ code }) => resolve(code),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/**
 * Codes for a made-up phone, from the stand-in that speaks for WeChat in a demonstration.
 *
 * @param standIn where it is
 * @param user whose phone it is
 * @param phone the number to show, for somebody who presses the phone button with another one
 */
export async function madeUpCodes(
  standIn: string,
  user: string,
  withPhone: boolean,
): Promise<Codes> {
  const ask = async (kind: string): Promise<string> => {
    const path = `/stand-in/phones/${encodeURIComponent(user)}/${kind}`;
    const address = `${standIn}${path}`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { code } = (await response.json()) as { code: string };
    return code;
  };
  const code = await ask('login-codes');
  return withPhone ? { code, phoneCode: await ask('phone-codes') } : { code };
}
