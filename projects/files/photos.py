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
WIDTHS = (480, 960, 1440, 2048)
NO_PHOTO = "kein Foto im Format JPEG, PNG oder WebP."
TOO_LARGE = f"größer als {MOST_PIXELS // 1_000_000} Megapixel."


def draw_renditions(upload, folder):
    """Write the renditions of an upload into a folder; (width, height) of the widest in pixels.

    Raises Unfit for whatever is not a sound photo within the limits.
    """
    if upload.size > MOST_BYTES:
        raise Unfit(f"größer als {MOST_BYTES // 2**20} MB.")
    with refusing_what_breaks():
        photo = pixels_of(upload)
    for width in widths_for(photo.width):
        write(photo, width, folder)
    widest = widths_for(photo.width)[-1]
    return widest, height_at(photo, widest)


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
        raise Unfit(NO_PHOTO) from error
    except Image.DecompressionBombError as error:
        raise Unfit(TOO_LARGE) from error


def refuse_unless_fit(image):
    if image.format not in (*FORMATS, SAME_AS_JPEG):
        raise Unfit(NO_PHOTO)
    if image.width * image.height > MOST_PIXELS or max(image.size) > LONGEST_SIDE:
        raise Unfit(TOO_LARGE)
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


def height_at(photo, width):
    return max(1, round(photo.height * width / photo.width))


def write(photo, width, folder):
    drawn = photo.resize((width, height_at(photo, width)), reducing_gap=2.0)
    drawn.save(folder / f"{width}.webp", "WEBP", quality=80)
    if features.check("avif"):
        drawn.save(folder / f"{width}.avif", "AVIF", quality=60, speed=8)
