/** Small things that a phone does. */

export const callPhone = (phoneNumber: string): void =>
  void uni.makePhoneCall({ phoneNumber, fail: () => undefined });

export const notice = (title: string): void =>
  void uni.showToast({ title, icon: 'none', duration: 2_600 });

/** A short tick of the phone, where it can. */
export function tick(): void {
  // #ifdef MP-WEIXIN
  uni.vibrateShort({ fail: () => undefined });
  // #endif
}

export function confirmed(
  title: string,
  content: string,
  yes: string,
  no: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    uni.showModal({
      title,
      content,
      confirmText: yes,
      cancelText: no,
      confirmColor: '#0a7a4d',
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    });
  });
}

/** The height of the status bar above the page, in pixels: 0 in a browser. */
export function statusBarHeight(): number {
  // #ifdef MP-WEIXIN
  return uni.getWindowInfo().statusBarHeight;
  // #endif
  return 0;
}

/** Reads a code with the camera. None when the person gives up, or where there is no camera. */
export function scanCode(): Promise<string | undefined> {
  return new Promise((resolve) => {
    // #ifdef MP-WEIXIN
    uni.scanCode({
      success: ({ result }) => resolve(result),
      fail: () => resolve(undefined),
    });
    // #endif
    // #ifndef MP-WEIXIN
    resolve(undefined);
    // #endif
  });
}

/** Whether codes can be read with the camera. */
export function canScan(): boolean {
  // #ifdef MP-WEIXIN
  return true;
  // #endif
  return false;
}

/** Where the phone is. None when the person does not want to say. */
export function position(): Promise<
  { latitude: number; longitude: number; system: 'GCJ02' | 'WGS84' } | undefined
> {
  return new Promise((resolve) => {
    // #ifdef MP-WEIXIN
    uni.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude }) => resolve({ latitude, longitude, system: 'GCJ02' }),
      fail: () => resolve(undefined),
    });
    // #endif
    // #ifndef MP-WEIXIN
    if (!('geolocation' in navigator)) {
      resolve(undefined);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ latitude: coords.latitude, longitude: coords.longitude, system: 'WGS84' }),
      () => resolve(undefined),
      { timeout: 5_000 },
    );
    // #endif
  });
}
