export * from "./rma"
export * from "./settlement"
export * from "./settlement-facts"
export * from "./settings"
