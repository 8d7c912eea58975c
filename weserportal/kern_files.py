"""Where the files of KERN lie: whole in its package, and as set-up cuts them."""

from pathlib import Path

NODE_MODULES = Path(__file__).resolve().parent.parent / "node_modules"
KERN_DIR = NODE_MODULES / "@kern-ux" / "native" / "dist"
# Fonts cut to our letters, styles to the rules that occur; uncut they do as well.
CUT_FONTS, CUT_STYLES = NODE_MODULES / ".fonts", NODE_MODULES / ".kern"
FONTS_DIR = CUT_FONTS if CUT_FONTS.is_dir() else KERN_DIR / "fonts" / "fira-sans"
STYLES_DIR = CUT_STYLES if CUT_STYLES.is_dir() else KERN_DIR
# Pairs (folder of addresses, folder), as STATICFILES_DIRS wants them; none before set-up.
KERN_STATIC = [("kern", STYLES_DIR), ("fonts", FONTS_DIR)] if KERN_DIR.is_dir() else []
