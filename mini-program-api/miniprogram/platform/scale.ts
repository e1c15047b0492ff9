/** A hand scale near by: the real one over Bluetooth in WeChat, a made-up one in a browser. */
export interface Scale {
  /** What is written on it. */
  readonly serial: string;
  /** Calls back with each piece of text that it sends. */
  listen(onText: (text: string) => void): void;
  close(): void;
}

const MADE_UP_SERIAL = 'SAMPLE-10001';
const MADE_UP_EVERY_MILLIS = 350;

/** Looks for a scale. None when there is none, or the phone may not look. */
export function findScale(): Promise<Scale | undefined> {
  // #ifdef MP-WEIXIN
  return bluetoothScale();
  // #endif
  // #ifndef MP-WEIXIN
  return Promise.resolve(madeUpScale());
  // #endif
}

/** Trembles for a moment and comes to rest at some weight. */
export function madeUpScale(
  random: () => number = Math.random,
  every: (run: () => void) => () => void = (run) => {
    const timer = setInterval(run, MADE_UP_EVERY_MILLIS);
    return () => clearInterval(timer);
  },
): Scale {
  const grams = 2_000 + Math.floor(random() * 400) * 20;
  let end = (): void => undefined;
  let sent = 0;
  return {
    serial: MADE_UP_SERIAL,
    listen(onText) {
      end = every(() => {
        sent += 1;
        const stable = sent > 3;
        const shown = stable ? grams : grams - 300 + sent * 80;
        onText(`${stable ? 'ST' : 'US'},GS,+ ${(shown / 1_000).toFixed(2)}kg\r\n`);
      });
    },
    close: () => end(),
  };
}

// #ifdef MP-WEIXIN
const LOOK_MILLIS = 8_000;
const NAME = /^(?:LW|SC|SCALE)[-_]?(.+)$/i;

/** Scales that speak text over a notifying characteristic, as most hand scales with a serial module do. */
async function bluetoothScale(): Promise<Scale | undefined> {
  try {
    await uni.openBluetoothAdapter({});
    const device = await nearest();
    if (!device) {
      return undefined;
    }
    await uni.createBLEConnection({ deviceId: device.deviceId });
    const serial = NAME.exec(device.name)?.[1] ?? device.name;
    return {
      serial,
      listen(onText) {
        uni.onBLECharacteristicValueChange(({ value }) =>
          onText(String.fromCharCode(...new Uint8Array(value as unknown as ArrayBuffer))),
        );
        void notifyAll(device.deviceId);
      },
      close: () => void uni.closeBLEConnection({ deviceId: device.deviceId }),
    };
  } catch {
    return undefined;
  }
}

function nearest(): Promise<{ deviceId: string; name: string } | undefined> {
  return new Promise((resolve) => {
    const stop = (found?: { deviceId: string; name: string }) => {
      uni.stopBluetoothDevicesDiscovery({});
      resolve(found);
    };
    const timer = setTimeout(() => stop(), LOOK_MILLIS);
    uni.onBluetoothDeviceFound(({ devices }) => {
      const found = devices.find(({ name }) => NAME.test(name ?? ''));
      if (found) {
        clearTimeout(timer);
        stop({ deviceId: found.deviceId, name: found.name });
      }
    });
    uni.startBluetoothDevicesDiscovery({});
  });
}

async function notifyAll(deviceId: string): Promise<void> {
  const { services } = await uni.getBLEDeviceServices({ deviceId });
  for (const { uuid: serviceId } of services) {
    const { characteristics } = await uni.getBLEDeviceCharacteristics({ deviceId, serviceId });
    for (const { uuid, properties } of characteristics) {
      if (properties.notify) {
        await uni.notifyBLECharacteristicValueChange({
          deviceId,
          serviceId,
          characteristicId: uuid,
          state: true,
        });
      }
    }
  }
}
// #endif
