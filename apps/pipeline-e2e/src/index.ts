export { freePort } from './free-port.js';
export { type Pipeline, type PipelineOptions, startPipeline } from './pipeline.js';
export { type Service, ServiceProcess, SERVICES } from './service-process.js';
export { type ConnectionWatch, openTcpProxy, type TcpProxy, type TcpProxyOptions } from './tcp-proxy.js';
export { until } from './until.js';
export { askedWorld, type AskedWorld, askFor, sendMessage, writeTask } from './world-service.js';
