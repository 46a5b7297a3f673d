import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { RawAmount } from "../domain/facts"

/** A decimal as Query answers it (a number, text, or Medusa's BigNumber), as unrounded text. */
export function toRawAmount(value: BigNumberInput): RawAmount {
  return MathBN.convert(value).toFixed()
}

/** Parses what {@link toRawAmount} takes. */
export const rawAmount = z.custom<BigNumberInput>((value) => value !== null && value !== undefined).transform(toRawAmount)

/** A number of units: Medusa stores them as decimals, the domain knows whole ones only. */
export const units = z
  .custom<BigNumberInput>()
  .transform((value) => MathBN.convert(value ?? 0).toNumber())
