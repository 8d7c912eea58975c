"""A photo as uploaded is decoded within limits and drawn anew in several widths.

Only the pixels are kept: no EXIF, no place, nothing that was hidden in or behind the picture.
"""

from io import BytesIO

from PIL import Image, ImageCms, ImageOps, features

from projects.files.unfit import Unfit, refusing_what_breaks

FORMATS = ("JPEG", "PNG", "WEBP")
SAME_AS_JPEG = "MPO"  # a JPEG with further pictures behind the first one; phones make them
MOST_BYTES = 20 * 2**20
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 16_000
SMALLEST_SIDE = 200
WIDTHS = (480, 960, 1440, 2400)
NO_PHOTO = "kein Foto im Format JPEG, PNG oder WebP."
# What other photos begin with, and what their owner can do. HEIC is not decoded here: its decoder
# was broken into by uploaded pictures again in 2026, and phones send JPEG if asked in this way.
GIF_STARTS = (b"GIF87a", b"GIF89a")
HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
GIF = "ein GIF; bitte als JPEG oder PNG speichern und noch einmal wählen."
HEIC = (
    "ein HEIC-Foto; wählen Sie es auf dem iPhone unter „Fotomediathek“ statt unter „Dateien“, dann "
    "kommt es als JPEG an."
)
TOO_LONG = f"{LONGEST_SIDE:,} Pixel.".replace(",", ".")
TOO_LARGE = f"größer als {MOST_PIXELS // 1_000_000} Megapixel."


def draw_renditions(upload, folder):
    """Write the renditions of an upload into a folder; (width, height) of the widest in pixels.

    Raises Unfit for whatever is not a sound photo within the limits.
    """
    if upload.size > MOST_BYTES:
        raise Unfit(f"größer als {MOST_BYTES // 2**20} MB.")
    with refusing_what_breaks():
        photo = pixels_of(upload)
    *narrow, widest = widths_for(photo.width)
    for width in narrow:
        write_for_pages(drawn(photo, width), folder)
    largest = drawn(photo, widest)
    write_for_pages(largest, folder)
    write_to_take_home(largest, folder)
    return largest.size


def pixels_of(upload):
    """The upright picture in sRGB; its size is checked before anything is decoded."""
    upload.seek(0)
    with opened(upload) as image:
        refuse_unless_fit(image)
        image.draft(None, (WIDTHS[-1], WIDTHS[-1]))  # a large JPEG is decoded no larger than needed
        image.load()
        return in_srgb(ImageOps.exif_transpose(image))


def opened(upload):
    try:
        return Image.open(upload, formats=FORMATS)
    except Image.UnidentifiedImageError as error:
        raise Unfit(what_it_is_instead(upload)) from error
    except Image.DecompressionBombError as error:
        raise Unfit(TOO_LARGE) from error


def what_it_is_instead(upload):
    """Why this is no photo, as far as its first bytes tell."""
    upload.seek(0)
    start = upload.read(12)
    if start.startswith(GIF_STARTS):
        return GIF
    return HEIC if start[4:8] == b"ftyp" and start[8:] in HEIF_BRANDS else NO_PHOTO


def refuse_unless_fit(image):
    if image.format not in (*FORMATS, SAME_AS_JPEG):
        raise Unfit(NO_PHOTO)
    if image.width * image.height > MOST_PIXELS:
        raise Unfit(TOO_LARGE)
    if max(image.size) > LONGEST_SIDE:
        raise Unfit(f"{'breiter' if image.width > image.height else 'höher'} als {TOO_LONG}")
    if min(image.size) < SMALLEST_SIDE:
        raise Unfit(f"kleiner als {SMALLEST_SIDE} Pixel.")
    if image.format != SAME_AS_JPEG and getattr(image, "is_animated", False):
        raise Unfit("bewegt; bitte ein stehendes Bild wählen.")


def in_srgb(image):
    """Colours as browsers show them, on white where the picture is transparent."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16 bits of grey, which a plain conversion would make white
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    if profile:
        image = with_profile_applied(image, profile)
    plain = Image.new("RGB", image.size)
    plain.paste(image.convert("RGB"))
    return plain


def with_profile_applied(image, profile):
    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        wanted = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, given, wanted, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def widths_for(width):
    """The widths to make of a photo so wide; it is never drawn wider than it is."""
    return [*(each for each in WIDTHS if each < width), min(width, WIDTHS[-1])][: len(WIDTHS)]


def drawn(photo, width):
    """The photo in this width."""
    height = max(1, round(photo.height * width / photo.width))
    return photo.resize((width, height), reducing_gap=2.0)


def write_for_pages(image, folder):
    image.save(folder / f"{image.width}.webp", "WEBP", quality=80)
    if features.check("avif"):
        image.save(folder / f"{image.width}.avif", "AVIF", quality=60, speed=8)


def write_to_take_home(image, folder):
    """As a JPEG, which the press can print."""
    image.save(folder / f"{image.width}.jpeg", "JPEG", quality=90, optimize=True, progressive=True)
