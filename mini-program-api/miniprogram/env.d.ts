/// <reference types="vite/client" />
/// <reference types="@dcloudio/types" />

declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent<object, object, unknown>;
  export default component;
}

/** Where the platform is, for a mini-program; set by the build. */
declare const PLATFORM_ADDRESS: string;
