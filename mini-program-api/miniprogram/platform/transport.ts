import { NoAnswer, fetchTransport, type Transport } from '@liangwang/api';

/** The transport of WeChat. */
export const wxTransport: Transport = (request) =>
  new Promise((resolve, reject) => {
    uni.request({
      method: request.method as 'GET' | 'PUT' | 'POST' | 'DELETE',
      url: request.url,
      header: request.headers,
      data: request.body,
      // The client reads the body itself: numbers and errors are its business.
      dataType: 'text',
      responseType: 'text',
      timeout: request.timeoutMillis,
      success: ({ statusCode, header, data }) =>
        resolve({
          status: statusCode,
          headers: lowerCased(header as Record<string, unknown>),
          body: typeof data === 'string' ? data : '',
        }),
      fail: ({ errMsg }) => reject(new NoAnswer(errMsg)),
    });
  });

function lowerCased(header: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** How this build reaches the platform. */
export function platformTransport(): { baseUrl: string; transport: Transport } {
  // #ifdef H5
  return { baseUrl: '', transport: fetchTransport };
  // #endif
  // #ifndef H5
  return { baseUrl: PLATFORM_ADDRESS, transport: wxTransport };
  // #endif
}
